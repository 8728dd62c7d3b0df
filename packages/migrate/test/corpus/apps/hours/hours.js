exports.isOpen = (hour) => Number(hour) >= 9 && Number(hour) < 17
