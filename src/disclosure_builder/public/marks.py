"""The fixed marks that stand where personal data was: they show its kind and nothing else."""

from disclosure_builder.vocabulary.terms import Term


class Mark(Term):
    """A kind of personal data. `mark` is what a reader sees in its place."""

    NAME = ("NAME", "氏名", "Name")
    ADDRESS = ("ADDRESS", "住所", "Address")
    BIRTH_DATE = ("BIRTH_DATE", "生年月日", "Date of birth")
    AGE = ("AGE", "年齢", "Age")
    PHONE = ("PHONE", "電話番号", "Telephone number")
    EMAIL = ("EMAIL", "メールアドレス", "E-mail address")
    POSTAL_CODE = ("POSTAL_CODE", "郵便番号", "Postal code")
    INDIVIDUAL_NUMBER = ("INDIVIDUAL_NUMBER", "個人番号", "Individual number")
    RESIDENT_CODE = ("RESIDENT_CODE", "住民票コード", "Resident record code")
    PASSPORT = ("PASSPORT", "旅券番号", "Passport number")
    DRIVING_LICENCE = ("DRIVING_LICENCE", "運転免許証番号", "Driving licence number")
    HEALTH_INSURANCE = ("HEALTH_INSURANCE", "被保険者番号", "Health insurance number")
    PENSION = ("PENSION", "基礎年金番号", "Pension number")
    RESIDENCE_CARD = ("RESIDENCE_CARD", "在留カード番号", "Residence card number")
    BANK_ACCOUNT = ("BANK_ACCOUNT", "口座番号", "Bank account number")
    CARD_NUMBER = ("CARD_NUMBER", "カード番号", "Card number")
    IP_ADDRESS = ("IP_ADDRESS", "IPアドレス", "IP address")
    ACCOUNT_ID = ("ACCOUNT_ID", "職員番号等", "Staff or account id")
    HOUSEHOLD_NUMBER = ("HOUSEHOLD_NUMBER", "宛名番号等", "Addressee or household number")
    VEHICLE_PLATE = ("VEHICLE_PLATE", "車両番号", "Vehicle plate")
    PERSONAL = ("PERSONAL", "個人情報", "Personal data")

    @property
    def mark(self) -> str:
        """`〔氏名〕`."""
        return f"〔{self.label.ja}〕"
